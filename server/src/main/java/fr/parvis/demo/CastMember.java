package fr.parvis.demo;

import java.util.List;

/// One person of the cast. `key` is what tables and tests call them by (`sabine.ravenel`). A guest has no hat.
public record CastMember(
        String key,
        String honorific,
        String givenName,
        String familyName,
        String email,
        String phone,
        boolean platformAdministrator,
        List<Hat> hats,
        List<Guest> guests) {

    /// What a person is in an authority: `kind` is ELECTED_MEMBER or AGENT, `role` MEMBER, MANAGER or ORG_ADMIN;
    /// `unit` is empty for those who belong to no service. The first hat is the main one.
    public record Hat(String authority, String kind, String function, String unit, String role) {}

    /// Why somebody without authority is here, and until when, in days from the first start.
    public record Guest(String function, String organisation, String sponsor, int days) {}

    public String name() {
        return givenName + " " + familyName;
    }

    public boolean isGuest() {
        return hats.isEmpty();
    }

    /// The guest's side of a guest; refuses anybody else.
    public Guest guest() {
        return guests.getFirst();
    }
}
