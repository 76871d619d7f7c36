package org.depesche.format.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.depesche.format.Problem;
import org.depesche.format.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart, within limits of depth, parts, header and size. */
public final class MailParser {

    private static final int MOST_PARTS = 4_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_FIELD = 256 << 10;
    private static final int MOST_FIELDS = 2_000;

    /** The bytes of one attachment, as of any file that is read as a whole. */
    private static final int LARGEST_PART = 16 << 20;

    /** The bytes of all decoded parts. */
    private static final int LARGEST_MAIL = 64 << 20;

    /** The bytes of all decoded pictures, which take nothing from the other parts. */
    private static final int LARGEST_PICTURES = 48 << 20;

    private static final byte[] NOTHING = {};

    private static final Pattern IGNORED = Pattern.compile("(?:video|audio|font)/.*");

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(LONGEST_FIELD)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxTotalHeaderLen(LONGEST_FIELD * 8L)
            .setMaxPartCount(MOST_PARTS)
            .setMaxNestingDepth(DEEPEST)
            .build();

    private final MimeTokenStream stream = new MimeTokenStream(LIMITS);
    private int left = LARGEST_MAIL;
    private int leftForPictures = LARGEST_PICTURES;

    private MailParser() {}

    /**
     * Parses a mail.
     *
     * @throws UnreadableException if it exceeds the limits
     */
    public static MailPart parse(InputStream mail) {
        try {
            MailParser parser = new MailParser();
            parser.stream.parse(mail);
            parser.stream.next();
            return parser.entity();
        } catch (MimeException e) {
            throw new UnreadableException(Problem.of("mail-bounds", DEEPEST, MOST_PARTS));
        } catch (IOException e) {
            throw new UnreadableException(Problem.of("mail-broken"));
        }
    }

    /** Reads a mail or a part from the state of its start to that of its end. */
    private MailPart entity() throws IOException, MimeException {
        MailFields fields = new MailFields();
        List<MailPart> parts = new ArrayList<>();
        byte[] bytes = NOTHING;
        boolean large = false;
        String type = "";
        for (EntityState state = stream.next(); !isEnd(state); state = stream.next()) {
            switch (state) {
                case T_FIELD -> fields.add(stream.getField());
                case T_START_MULTIPART -> type = stream.getBodyDescriptor().getMimeType();
                case T_START_BODYPART -> parts.add(entity());
                case T_START_MESSAGE -> {
                    type = MailPart.MAIL;
                    parts.add(entity());
                }
                case T_BODY -> {
                    type = stream.getBodyDescriptor().getMimeType();
                    byte[] content = IGNORED.matcher(type).matches() ? NOTHING : content(type);
                    large = content == null;
                    bytes = content == null ? NOTHING : content;
                }
                default -> {}
            }
        }
        // a multipart whose boundary is lost is read as a text
        boolean lost = parts.isEmpty() && bytes.length > 0 && type.startsWith("multipart/");
        return new MailPart(fields, lost ? "text/plain" : type, bytes, large, parts);
    }

    private static boolean isEnd(EntityState state) {
        return state == EntityState.T_END_MESSAGE
                || state == EntityState.T_END_BODYPART
                || state == EntityState.T_END_OF_STREAM;
    }

    /** The decoded content of a part; null if it is too large. */
    private byte @Nullable [] content(String type) throws IOException {
        boolean picture = type.startsWith("image/");
        int most = Math.min(LARGEST_PART, picture ? leftForPictures : left);
        try (InputStream in = stream.getDecodedInputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            left = Math.max(0, left - (picture ? 0 : bytes.length));
            leftForPictures = Math.max(0, leftForPictures - (picture ? bytes.length : 0));
            return bytes.length > most ? null : bytes;
        }
    }
}
