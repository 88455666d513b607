package fr.parvis.retention.campaigns;

/// What may be done with a campaign.
public enum CampaignAction {
    /// End it before its last day.
    CLOSE,
    /// Take it back before its first day.
    CANCEL
}
