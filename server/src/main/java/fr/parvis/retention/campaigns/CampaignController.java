package fr.parvis.retention.campaigns;

import fr.parvis.platform.Actor;
import fr.parvis.retention.campaigns.CampaignView.Summary;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CampaignController {
    private final Campaigns campaigns;

    CampaignController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping("/api/organisations/{organisationId}/campaigns")
    List<Summary> campaigns(Actor actor, @PathVariable UUID organisationId) {
        return campaigns.campaigns(actor, organisationId);
    }

    @PostMapping("/api/organisations/{organisationId}/campaigns")
    @ResponseStatus(HttpStatus.CREATED)
    UUID open(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody OpenCampaign command) {
        return campaigns.open(actor, organisationId, command);
    }

    @GetMapping("/api/campaigns/{campaignId}")
    CampaignView campaign(Actor actor, @PathVariable UUID campaignId) {
        return campaigns.campaign(actor, campaignId);
    }

    @DeleteMapping("/api/campaigns/{campaignId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable UUID campaignId) {
        campaigns.cancel(actor, campaignId);
    }

    @PutMapping("/api/campaigns/{campaignId}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID campaignId) {
        campaigns.close(actor, campaignId);
    }

    @PutMapping("/api/campaigns/{campaignId}/spaces/{spaceId}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(Actor actor, @PathVariable UUID campaignId, @PathVariable UUID spaceId) {
        campaigns.finish(actor, campaignId, spaceId, true);
    }

    @DeleteMapping("/api/campaigns/{campaignId}/spaces/{spaceId}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Actor actor, @PathVariable UUID campaignId, @PathVariable UUID spaceId) {
        campaigns.finish(actor, campaignId, spaceId, false);
    }

    /// The figures as CSV.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/campaigns/{campaignId}/report")
    void report(Actor actor, @PathVariable UUID campaignId, @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var campaign = campaigns.campaign(actor, campaignId);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"menage.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        CampaignReport.write(campaign, actor.locale(), response.getWriter());
    }
}
