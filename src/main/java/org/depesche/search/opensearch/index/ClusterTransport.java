package org.depesche.search.opensearch.index;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.http.HttpHeaders;

/** Opens the HTTP connections to the nodes of a cluster. A node that fails is left aside for a while. */
final class ClusterTransport {

    private static final Timeout CONNECT = Timeout.ofSeconds(1);

    /** As many searches as a busy node of ours has at once. */
    private static final int CONNECTIONS_A_NODE = 64;

    private ClusterTransport() {}

    static OpenSearchTransport open(ClusterSettings settings) {
        HttpHost[] nodes = settings.urls().stream().map(HttpHost::create).toArray(HttpHost[]::new);
        ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(nodes)
                .setHttpClientConfigCallback(client -> withConnections(client, settings));
        if (!settings.user().isEmpty()) {
            String basic = HttpHeaders.encodeBasicAuth(settings.user(), settings.password(), StandardCharsets.UTF_8);
            builder.setDefaultHeaders(new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + basic)});
        }
        return builder.build();
    }

    /** The options of requests that must be answered in a time. */
    static TransportOptions within(Duration longest) {
        ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
        options.setRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(longest))
                .setResponseTimeout(Timeout.of(longest))
                .build());
        return options.build();
    }

    private static HttpAsyncClientBuilder withConnections(HttpAsyncClientBuilder client, ClusterSettings settings) {
        PoolingAsyncClientConnectionManagerBuilder connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                .setMaxConnPerRoute(CONNECTIONS_A_NODE)
                .setMaxConnTotal(CONNECTIONS_A_NODE * settings.urls().size());
        SSLContext trusting = trusting(settings.certificate());
        if (trusting != null) {
            connections.setTlsStrategy(
                    ClientTlsStrategyBuilder.create().setSslContext(trusting).buildAsync());
        }
        return client.setConnectionManager(connections.build())
                // the connection repeats requests itself, on another node
                .disableAutomaticRetries();
    }

    private static @Nullable SSLContext trusting(@Nullable Path authority) {
        return authority == null
                ? null
                : SslBundle.of(new PemSslStoreBundle(
                                null,
                                PemSslStoreDetails.forCertificate(
                                        authority.toUri().toString())))
                        .createSslContext();
    }
}
