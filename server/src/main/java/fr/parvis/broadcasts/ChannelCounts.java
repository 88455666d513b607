package fr.parvis.broadcasts;

/// How many are reached by what, beside Parvis.
///
/// @param phone to whom nothing leaves: they are to be phoned
public record ChannelCounts(int push, int mail, int sms, int letter, int phone) {
    int all() {
        return push + mail + sms + letter + phone;
    }
}
