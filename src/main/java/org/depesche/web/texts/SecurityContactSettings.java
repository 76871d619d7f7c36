package org.depesche.web.texts;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The contact for vulnerabilities of this site.
 *
 * @param securityContact addresses (mailto:, https: or tel:), the preferred one first; without any there is no security.txt
 * @param securityPolicy the page (https:) that describes how reports are handled
 */
@ConfigurationProperties("depesche")
record SecurityContactSettings(
        List<URI> securityContact, @Nullable URI securityPolicy) {

    /** The allowed schemes of addresses. */
    private static final Set<String> WAYS = Set.of("mailto", "https", "tel");

    SecurityContactSettings {
        securityContact = securityContact == null ? List.of() : List.copyOf(securityContact);
        for (URI contact : securityContact) {
            if (contact.getScheme() == null
                    || !WAYS.contains(contact.getScheme())
                    || contact.getSchemeSpecificPart().isBlank()) {
                throw new IllegalArgumentException("depesche.security-contact must be like"
                        + " mailto:security@example.org, https://… or tel:+49…, several separated by commas, and not "
                        + contact);
            }
        }
        if (securityPolicy != null && securityPolicy.toString().isEmpty()) {
            securityPolicy = null;
        }
        if (securityPolicy != null
                && (!"https".equals(securityPolicy.getScheme()) || securityPolicy.getHost() == null)) {
            throw new IllegalArgumentException(
                    "depesche.security-policy must be like https://example.org/security, and not " + securityPolicy);
        }
    }
}
