package fr.parvis.retention.campaigns;

/// How far a campaign is.
public enum CampaignState {
    PLANNED,
    RUNNING,
    CLOSED
}
