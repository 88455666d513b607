package fr.parvis.spaces;

/// The 17 types of space (the French names stand in the glossary).
public enum SpaceType {
    COUNCIL(SpaceGroup.INSTITUTIONS),
    EXECUTIVE(SpaceGroup.INSTITUTIONS),
    GOVERNING_BODY(SpaceGroup.INSTITUTIONS),
    SOCIAL_COMMITTEE(SpaceGroup.INSTITUTIONS),
    COMMITTEE(SpaceGroup.COMMITTEES),
    WORKING_GROUP(SpaceGroup.COMMITTEES),
    SERVICE(SpaceGroup.SERVICES),
    SUPPORT(SpaceGroup.SERVICES),
    CONFIDENTIAL(SpaceGroup.SERVICES),
    PROJECT(SpaceGroup.PROJECTS),
    GENERAL_INFO(SpaceGroup.EVERYONE),
    SHARED_RESOURCES(SpaceGroup.EVERYONE),
    CROSS_UNIT(SpaceGroup.EVERYONE),
    SOCIAL(SpaceGroup.EVERYONE),
    PARTNERS(SpaceGroup.PARTNERS),
    INTER_AUTHORITY(SpaceGroup.PARTNERS),
    ASSOCIATIONS(SpaceGroup.PARTNERS);

    private final SpaceGroup group;

    SpaceType(SpaceGroup group) {
        this.group = group;
    }

    public SpaceGroup group() {
        return group;
    }
}
