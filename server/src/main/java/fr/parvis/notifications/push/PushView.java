package fr.parvis.notifications.push;

import java.util.List;

/// What a browser needs to know to be told by, and the devices that are.
///
/// @param allowed whether there are pushes on this installation
/// @param publicKey what a browser shows its push service: P-256, 65 bytes in base64url
record PushView(boolean allowed, String publicKey, List<DeviceView> devices) {}
