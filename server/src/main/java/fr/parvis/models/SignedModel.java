package fr.parvis.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// The file of a model: a JSON Web Signature in its flattened form (RFC 7515, 7.2.2).
///
/// @param head in base64url, `alg` and the public key `jwk` that it can be checked with
/// @param payload in base64url, a [ModelContent] as JSON, 1 MB at most
/// @param signature in base64url, over `head.payload`
record SignedModel(
        @JsonProperty("protected") @NotNull @Size(max = 2_000)
        String head,

        @NotNull @Size(max = 1_400_000) String payload,
        @NotNull @Size(max = 200) String signature) {}
