package fr.parvis.retention.slips;

/// What may be done with a slip.
public enum SlipAction {
    SIGN,
    /// Note the visa, with its scan.
    STAMP,
    DESTROY,
    WITHDRAW
}
