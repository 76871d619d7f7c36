package org.depesche.subscription.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.Abortable;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Ends lists and messages of a store that are longer than any: the client holds them in memory whole. */
final class BoundedAnswers implements ExecutionInterceptor {

    /** A page of a list has 1,000 keys of at most 1,024 bytes, each three times as long when it is encoded. */
    private static final long MOST_BYTES = 8L << 20;

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        boolean file = context.request() instanceof GetObjectRequest
                && context.httpResponse().isSuccessful();
        return file ? context.responseBody() : context.responseBody().map(BoundedAnswers::bounded);
    }

    private static InputStream bounded(InputStream answer) {
        try {
            return BoundedInputStream.builder()
                    .setInputStream(answer)
                    .setMaxCount(MOST_BYTES)
                    .setOnMaxCount((most, read) -> abort(answer))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the connection: closing an answer alone reads the rest of it. */
    private static void abort(InputStream answer) {
        if (answer instanceof Abortable connection) {
            connection.abort();
        }
    }
}
