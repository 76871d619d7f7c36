package org.depesche.alert.delivery;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.depesche.alert.AlertSettings;
import org.depesche.remote.RemoteClient;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses of webhooks: to machines on the public internet only, unless the operator named them, without cookies and
 * redirects. Of an answer only the status is read.
 */
@Component
class WebhookCalls implements DisposableBean {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final CloseableHttpClient client;

    WebhookCalls(AlertSettings settings) {
        this.client = RemoteClient.of(settings.allowed(), DEADLINE, "Depesche");
    }

    /** A header. */
    record Field(String name, String value) {}

    /**
     * Posts JSON.
     *
     * @return the status of the answer
     */
    int post(URI address, String json, List<Field> headers) throws IOException {
        HttpPost request = new HttpPost(address);
        headers.forEach(header -> request.setHeader(header.name(), header.value()));
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        CompletableFuture<Void> cut = RemoteClient.cut(request, DEADLINE);
        // closing it drops the rest of the answer, which may have no end
        try (ClassicHttpResponse answer = client.executeOpen(HttpHost.create(address), request, null)) {
            return answer.getCode();
        } catch (RuntimeException e) {
            throw new IOException(e);
        } finally {
            cut.cancel(false);
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
