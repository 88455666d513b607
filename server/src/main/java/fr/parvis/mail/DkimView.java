package fr.parvis.mail;

import org.jspecify.annotations.Nullable;

/// Whether mail is signed, and what is to be published for it.
///
/// @param signs whether it is
/// @param recordName where the public key stands in the DNS, `parvis._domainkey.valbourg.fr`; null without a key
/// @param recordValue what stands there, a record TXT
/// @param fault why the key that is set up cannot be used; null where it can, and without one
record DkimView(
        boolean signs,
        @Nullable String recordName,
        @Nullable String recordValue,
        @Nullable String fault) {
    static final DkimView NONE = new DkimView(false, null, null, null);
}
