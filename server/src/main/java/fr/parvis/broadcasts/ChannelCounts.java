package fr.parvis.broadcasts;

/// How many are reached by what, beside Parvis.
///
/// @param phone to whom nothing leaves: they are to be phoned
public record ChannelCounts(int mail, int sms, int letter, int phone) {
    int all() {
        return mail + sms + letter + phone;
    }
}
