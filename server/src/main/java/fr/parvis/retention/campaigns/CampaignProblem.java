package fr.parvis.retention.campaigns;

import fr.parvis.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// Refusals about clean-up campaigns.
public enum CampaignProblem implements ProblemType {
    /// It begins before today, ends before it begins, or lasts more than 60 days.
    CAMPAIGN_DATES(HttpStatus.UNPROCESSABLE_CONTENT),
    /// It is over: its figures stay as they are.
    CAMPAIGN_CLOSED(HttpStatus.CONFLICT),
    /// It has begun: it can be ended, and no longer taken back.
    CAMPAIGN_STARTED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    CampaignProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
