package org.depesche.format.capture;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.depesche.format.zip.Packing;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages in the records of a web archive. Pictures, scripts, redirections, errors and records about other records are
 * passed over.
 */
final class SavedPages implements Closeable {

    /** Bytes of the header of an answer. */
    private static final int HEADER = 64 << 10;

    /** Bytes of a page; a larger one is cut. */
    private static final int LARGEST = 16 << 20;

    private static final Pattern HTML = Pattern.compile("(?i)(?:text/html|application/xhtml\\+xml)\\b.*");
    private static final Pattern CHARSET = Pattern.compile("(?i).*charset=[\"']?([\\w.:-]{2,40}).*");
    private static final Pattern MARKUP = Pattern.compile("(?is)^\\W{0,40}(?:doctype html|html)\\b.*");

    private final WarcReader records;

    SavedPages(InputStream in) throws IOException {
        records = new WarcReader(in);
        records.setLenient(true);
    }

    /**
     * The next page; null at the end.
     *
     * @throws IOException if the archive is damaged or breaks off
     */
    @Nullable
    CapturedPage next() throws IOException {
        try {
            for (Optional<WarcRecord> record = records.next(); record.isPresent(); record = records.next()) {
                CapturedPage page = page(record.get());
                if (page != null) {
                    return page;
                }
            }
            return null;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            // the library throws them on some damages
            throw new IOException(e);
        }
    }

    private static @Nullable CapturedPage page(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response -> response(response);
            case WarcResource resource -> resource(resource);
            default -> null;
        };
    }

    private static @Nullable CapturedPage resource(WarcResource resource) throws IOException {
        String type = resource.contentType().toString();
        return HTML.matcher(type).matches()
                ? new CapturedPage(resource.target(), resource.body().stream().readNBytes(LARGEST), charset(type))
                : null;
    }

    private static @Nullable CapturedPage response(WarcResponse response) throws IOException {
        String target = response.target();
        if (target == null || !target.matches("(?i)https?:.*")) {
            return null;
        }
        InputStream block = response.body().stream();
        byte[] start = block.readNBytes(HEADER);
        HttpResponse header = parsed(start);
        if (header == null || header.status() != 200) {
            return null;
        }
        String type = header.headers().first("Content-Type").orElse("");
        boolean untold = type.isEmpty() && MARKUP.matcher(text(bodyOf(start))).matches();
        if (!untold && !HTML.matcher(type).matches()) {
            return null;
        }
        byte[] whole = new SequenceInputStream(new ByteArrayInputStream(start), block).readNBytes(LARGEST);
        return new CapturedPage(target, body(whole), charset(type));
    }

    /** The answer; null if it is none of HTTP. */
    private static @Nullable HttpResponse parsed(byte[] answer) {
        try {
            // a body of a known length, because the header need not state it
            return HttpResponse.parse(LengthedBody.create(
                    Channels.newChannel(new ByteArrayInputStream(answer)), ByteBuffer.allocate(0), answer.length));
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The content of an answer without its transfer and content encodings, which some crawlers have undone already. */
    private static byte[] body(byte[] answer) {
        HttpResponse parsed = parsed(answer);
        if (parsed != null) {
            try {
                return parsed.bodyDecoded().stream().readNBytes(LARGEST);
            } catch (IOException | IllegalArgumentException e) {
                // its header states a packing that the content has no longer
            }
        }
        byte[] body = bodyOf(answer);
        if (Packing.of(body) == Packing.GZIP) {
            try (InputStream in = Packing.GZIP.open(new ByteArrayInputStream(body))) {
                return in.readNBytes(LARGEST);
            } catch (IOException e) {
                return body;
            }
        }
        return body;
    }

    private static byte[] bodyOf(byte[] answer) {
        for (int i = 0; i + 3 < answer.length; i++) {
            if (answer[i] == '\r' && answer[i + 1] == '\n' && answer[i + 2] == '\r' && answer[i + 3] == '\n') {
                return Arrays.copyOfRange(answer, i + 4, answer.length);
            }
        }
        return answer;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    }

    private static @Nullable String charset(String type) {
        var stated = CHARSET.matcher(type);
        return stated.matches() ? stated.group(1) : null;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
