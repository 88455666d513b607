package fr.parvis.approvals;

/// What somebody is asked for: to read again, then to approve.
public enum Step {
    PROOFREADING,
    APPROVAL
}
