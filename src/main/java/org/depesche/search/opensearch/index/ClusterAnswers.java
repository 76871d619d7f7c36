package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.TransportException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers of the cluster, and tells its errors apart: those of a request, and those that pass. */
final class ClusterAnswers {

    /** Too many requests, and the answers of a node that lacks others or a shard. */
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    /** Errors of a node that has lost another one, which it reports as its own. */
    private static final Set<String> LOST = Set.of(
            "connect_transport_exception",
            "node_closed_exception",
            "node_disconnected_exception",
            "node_not_connected_exception",
            "receive_timeout_transport_exception",
            "send_request_transport_exception");

    private static final int FORBIDDEN = 403;

    private ClusterAnswers() {}

    /** The answer to a request, without errors. */
    static JsonNode read(String asked, Response response) throws IOException {
        JsonNode answer = json(asked, response);
        check(asked, response.getStatus(), answer);
        for (JsonNode part : answer.path("responses")) {
            check(asked, part);
        }
        return answer;
    }

    private static JsonNode json(String asked, Response response) throws IOException {
        try {
            return response.getBody()
                    .map(Body::bodyAsBytes)
                    .filter(bytes -> bytes.length > 0)
                    .map(JsonMapper.shared()::readTree)
                    .orElseGet(JsonMapper.shared()::createObjectNode);
        } catch (JacksonException e) {
            // a proxy before the cluster may answer with a page
            if (response.getStatus() < 400) {
                throw new ClusterAwayException(asked + ": the answer is not that of OpenSearch", e);
            }
            return JsonMapper.shared().createObjectNode();
        }
    }

    /** The error of a request without an answer. */
    static IOException failed(String asked, @Nullable Throwable cause) {
        // the client reads answers of 401 and 403 itself, and its exception has only a message
        return cause instanceof TransportException
                ? new ClusterErrorException(FORBIDDEN, "", asked + ": OpenSearch answers " + cause.getMessage())
                : new ClusterAwayException("OpenSearch does not answer " + asked + ": " + cause, cause);
    }

    /** Throws the error of one part of an answer, if it has one. */
    static void check(String asked, JsonNode part) throws IOException {
        if (part.has("error")) {
            check(asked, part.path("status").asInt(503), part);
        }
    }

    private static void check(String asked, int status, JsonNode answer) throws IOException {
        if (status < 400) {
            return;
        }
        JsonNode error = answer.path("error");
        // the error of a search itself is that some shard failed
        JsonNode root = error.path("root_cause").path(0);
        JsonNode cause = root.isMissingNode() ? error : root;
        String type = cause.path("type").asString("");
        String message = "%s: OpenSearch answers %d, %s %s"
                .formatted(asked, status, type, cause.path("reason").asString(error.asString("")));
        throw AWAY.contains(status) || LOST.contains(type)
                ? new ClusterAwayException(message)
                : new ClusterErrorException(status, type, message);
    }
}
