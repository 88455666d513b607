package fr.parvis.spaces;

/// Where folders of spaces are kept: implemented by the module that keeps them, so that a request for a space can
/// become a folder.
public interface SpaceFolders {

    /// Makes a folder at the top of the member's space, in the member's name; an existing one of that name will do.
    void makeFolder(Member member, String name);
}
