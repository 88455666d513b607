package fr.parvis.spaces;

/// What a member is in a space, in rising order: lecteur, contributeur, animateur. By several paths, the highest
/// wins.
public enum Role {
    READER,
    CONTRIBUTOR,
    FACILITATOR;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
