package fr.parvis.spaces;

/// Where folders of spaces are kept: implemented by the module that keeps them, so that a request for a space can
/// become a folder.
public interface SpaceFolders {

    /// Makes a folder at the top of the member's space, in the member's name; one of that name that they may use will
    /// do. A name that cannot be had is adapted.
    void makeFolder(Member member, String name);
}
