package org.depesche.alert.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.depesche.alert.AlertSettings;
import org.depesche.alert.HitNews;
import org.depesche.alert.delivery.DueChannels.Due;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts the events of the hits of a saved search to the address of a webhook, as JSON. The header
 * {@code Depesche-Signature} is {@code sha256=} with the HMAC of {@code Depesche-Timestamp} (seconds since 1970), a full stop
 * and the body, under the key of the webhook: only the archive can have made it, and not long ago.
 */
@Component
class WebhookDelivery {

    private final AlertSettings settings;
    private final WebhookCalls calls;
    private final SiteAddress site;
    private final JsonMapper json;

    WebhookDelivery(AlertSettings settings, WebhookCalls calls, SiteAddress site, JsonMapper json) {
        this.settings = settings;
        this.calls = calls;
        this.site = site;
        this.json = json;
    }

    /** The JSON: ids that stay, addresses of this site, times of ISO 8601. */
    record Payload(String delivery, Search search, List<Event> events) {}

    record Search(long id, String name, String url) {}

    /** @param reason of a withdrawal, or the source's note on its correction */
    record Event(
            long id,
            String kind,
            String happenedAt,
            @Nullable String reason,
            Article article) {}

    record Article(
            long id,
            String url,
            int revision,
            @Nullable String headline,
            @Nullable String source,
            @Nullable String published,
            @Nullable String language) {}

    /** @return null if the other side has accepted */
    @Nullable
    DeliveryFailure send(Told told, OffsetDateTime now) {
        Due due = told.due();
        URI address = URI.create(String.valueOf(due.address()));
        if (!settings.allows(address)) {
            return new DeliveryFailure("host", address.getHost(), true);
        }
        String body = json.writeValueAsString(payload(told));
        String time = String.valueOf(now.toEpochSecond());
        try {
            int status = calls.post(
                    address,
                    body,
                    List.of(
                            new WebhookCalls.Field("Depesche-Delivery", told.id()),
                            new WebhookCalls.Field("Depesche-Timestamp", time),
                            new WebhookCalls.Field("Depesche-Signature", signature(due.secret(), time, body))));
            return status >= 200 && status < 300
                    ? null
                    : new DeliveryFailure("status", String.valueOf(status), status == 410);
        } catch (IOException e) {
            return new DeliveryFailure("call", e.getMessage(), false);
        }
    }

    static String signature(String secret, String time, String body) {
        return "sha256="
                + new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret.getBytes(StandardCharsets.UTF_8))
                        .hmacHex((time + "." + body).getBytes(StandardCharsets.UTF_8));
    }

    private Payload payload(Told told) {
        Due due = told.due();
        return new Payload(
                told.id(),
                new Search(due.searchId(), due.name(), site.baseUrl() + "/account/searches/" + due.searchId()),
                told.news().reversed().stream().map(this::event).toList());
    }

    private Event event(HitNews one) {
        return new Event(
                one.event(),
                one.kind().code(),
                one.happenedAt().toInstant().toString(),
                one.because(),
                new Article(
                        one.article(),
                        site.baseUrl() + one.url(),
                        one.revision(),
                        one.headline(),
                        one.source(),
                        one.day() == null ? null : one.day().toString(),
                        one.language()));
    }
}
