package fr.parvis.notifications.push;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A browser that wants to be told, as it describes its subscription (Push API, `PushSubscription`).
///
/// @param endpoint where its push service takes what is for it
/// @param p256dh its key: a point of P-256, 65 bytes in base64url
/// @param auth its secret, 16 bytes in base64url
record RegisterDevice(
        @NotBlank @Size(max = 1000) String endpoint,
        @NotBlank @Size(max = 100) String p256dh,
        @NotBlank @Size(max = 40) String auth) {}
