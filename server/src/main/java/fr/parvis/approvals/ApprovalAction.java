package fr.parvis.approvals;

/// What can be done with an approval.
public enum ApprovalAction {
    WITHDRAW
}
