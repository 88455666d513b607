package fr.parvis.spaces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a new space of a type starts with. Folders are content, and so in French; the names and explanations of the
/// types are the browser's.
///
/// @param access how one comes in, unless the opener says otherwise
/// @param entryRole what one is on entering
/// @param folders the first folders, in order
/// @param tools those that exist already
public record SpaceModel(
        SpaceType type,
        SpaceGroup group,
        SpaceAccess access,
        Role entryRole,
        List<String> folders,
        List<SpaceTool> tools) {
    /// Those in which some inform the others; elsewhere one takes the tool when one wants it.
    private static final Set<SpaceType> PUBLISHING = EnumSet.of(
            SpaceType.COUNCIL,
            SpaceType.SERVICE,
            SpaceType.SUPPORT,
            SpaceType.GENERAL_INFO,
            SpaceType.SHARED_RESOURCES,
            SpaceType.CROSS_UNIT,
            SpaceType.SOCIAL,
            SpaceType.INTER_AUTHORITY,
            SpaceType.ASSOCIATIONS);

    /// Those in which several decide, or work together.
    private static final Set<SpaceType> ASKING = EnumSet.of(
            SpaceType.COUNCIL,
            SpaceType.GOVERNING_BODY,
            SpaceType.SOCIAL_COMMITTEE,
            SpaceType.COMMITTEE,
            SpaceType.WORKING_GROUP,
            SpaceType.SERVICE,
            SpaceType.CROSS_UNIT,
            SpaceType.SOCIAL,
            SpaceType.INTER_AUTHORITY);

    /// The model of a type.
    public static SpaceModel of(SpaceType type) {
        return switch (type) {
            case COUNCIL ->
                model(type, SpaceAccess.CLOSED, "Convocations et ordres du jour", "Délibérations", "Procès-verbaux");
            case EXECUTIVE -> model(type, SpaceAccess.SECRET, "Ordres du jour", "Comptes rendus", "Dossiers en cours");
            case GOVERNING_BODY ->
                model(type, SpaceAccess.CLOSED, "Convocations et ordres du jour", "Dossiers", "Comptes rendus");
            case SOCIAL_COMMITTEE ->
                model(type, SpaceAccess.CLOSED, "Ordres du jour", "Dossiers", "Avis et procès-verbaux");
            case COMMITTEE ->
                model(type, SpaceAccess.ON_REQUEST, "Convocations et ordres du jour", "Dossiers", "Comptes rendus");
            case WORKING_GROUP -> model(type, SpaceAccess.ON_REQUEST, "Dossiers", "Comptes rendus");
            case SERVICE -> model(type, SpaceAccess.CLOSED, "Dossiers en cours", "Procédures et modèles", "Plannings");
            case SUPPORT -> model(type, SpaceAccess.OPEN, "Modes d’emploi", "Formulaires");
            case CONFIDENTIAL -> model(type, SpaceAccess.SECRET, "Dossiers");
            case PROJECT -> model(type, SpaceAccess.CLOSED, "Cadrage", "Études et devis", "Réunions", "Financement");
            case GENERAL_INFO -> model(type, SpaceAccess.OPEN, "À la une", "Vie pratique");
            case SHARED_RESOURCES -> model(type, SpaceAccess.OPEN, "Notes de service", "Modèles", "Guides");
            case CROSS_UNIT -> model(type, SpaceAccess.ON_REQUEST, "Dossiers communs", "Comptes rendus");
            case SOCIAL ->
                new SpaceModel(
                        type,
                        type.group(),
                        SpaceAccess.OPEN,
                        Role.CONTRIBUTOR,
                        List.of("Photos", "Bons plans"),
                        tools(type));
            case PARTNERS -> model(type, SpaceAccess.CLOSED, "Conventions", "Échanges", "Comptes rendus");
            case INTER_AUTHORITY -> model(type, SpaceAccess.CLOSED, "Pot commun", "Réunions", "Conventions");
            case ASSOCIATIONS -> model(type, SpaceAccess.CLOSED, "Subventions", "Conventions", "Manifestations");
        };
    }

    /// The models offered, in the order of the types. *Confidentiel* waits for second factors.
    public static List<SpaceModel> offered() {
        return Arrays.stream(SpaceType.values())
                .filter(type -> type != SpaceType.CONFIDENTIAL)
                .map(SpaceModel::of)
                .toList();
    }

    private static SpaceModel model(SpaceType type, SpaceAccess access, String... folders) {
        return new SpaceModel(type, type.group(), access, Role.READER, List.of(folders), tools(type));
    }

    private static List<SpaceTool> tools(SpaceType type) {
        var tools = new ArrayList<>(List.of(SpaceTool.DIALOGUE, SpaceTool.DOCUMENTS));
        if (PUBLISHING.contains(type)) {
            tools.add(SpaceTool.POSTS);
        }
        if (ASKING.contains(type)) {
            tools.add(SpaceTool.POLLS);
        }
        if (type == SpaceType.SUPPORT) {
            tools.add(SpaceTool.REQUESTS);
        }
        // What the committee is to speak of is collected before it meets.
        if (type == SpaceType.SOCIAL_COMMITTEE) {
            tools.add(SpaceTool.CONTRIBUTIONS);
        }
        return List.copyOf(tools);
    }
}
