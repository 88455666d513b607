package fr.parvis.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How people are told.
///
/// @param work whether this server sends what waits; of several, one at least must
/// @param patience how long somebody has to read in Parvis what is meant for them, before it leaves by mail
@ConfigurationProperties("parvis.notifications")
public record NotificationSettings(boolean work, Duration patience) {}
