package fr.parvis.requests.visitors;

/// What is printed for who asked at the counter and has no address.
///
/// @param code what they type at `page`; `link` is both in one, for a telephone
record FollowingSheetView(
        String organisation, String form, String number, String name, String code, String page, String link) {}
