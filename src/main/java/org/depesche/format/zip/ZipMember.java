package org.depesche.format.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.depesche.format.FileWindow;
import org.depesche.format.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A member of a ZIP as the listing describes it.
 *
 * @param name the name with its folders
 * @param start the offset of its header in the ZIP
 * @param end the end of its packed bytes
 * @param problem the reason why it cannot be read; null if there is none
 */
public record ZipMember(
        ZipArchiveEntry entry,
        String name,
        long start,
        long end,
        @Nullable Problem problem) {

    private static final int HEADER = 0x04034b50;
    private static final int HEADER_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final long SIZE_ELSEWHERE = 0xFFFFFFFFL;

    /** The mask of file types in the upper half of the attributes, written by Unix. */
    private static final int KIND = 0xF000;

    private static final int PLAIN_FILE = 0x8000;
    private static final int FOLDER = 0x4000;
    private static final int LINK = 0xA000;

    /** The reparse point, a link, in the lower half of the attributes, written by Windows. */
    private static final long REPARSE_POINT = 0x400;

    private static final Set<ZipMethod> READ =
            Set.of(ZipMethod.STORED, ZipMethod.DEFLATED, ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2);

    /** The code page of names without the UTF-8 flag, unless the name is valid UTF-8. */
    private static final Charset DOS = Charset.forName("IBM437");

    private static final Pattern LEFT_BEHIND =
            Pattern.compile("(?is)(^|.*/)(__MACOSX/.*|Thumbs\\.db|desktop\\.ini|\\.[^/]*)");

    /** @param zip for the member's own header */
    static ZipMember of(ZipArchiveEntry entry, FileWindow zip) throws IOException {
        long start = entry.getLocalHeaderOffset();
        try {
            ByteBuffer header = bytes(zip, start, HEADER_LENGTH);
            int nameLength = header.getShort(26) & 0xFFFF;
            int extraLength = header.getShort(28) & 0xFFFF;
            long content = start + HEADER_LENGTH + nameLength + extraLength;
            long end = content + entry.getCompressedSize();
            byte[] name = bytes(zip, start + HEADER_LENGTH, nameLength).array();
            Problem problem = agrees(entry, header, name) ? problem(entry) : Problem.of("zip-contradiction");
            if (end > zip.size() || end < content) {
                problem = Problem.of("zip-damaged");
            }
            return new ZipMember(entry, readable(entry), start, end, problem);
        } catch (EOFException | IllegalArgumentException e) {
            return new ZipMember(entry, readable(entry), start, start, Problem.of("zip-damaged"));
        }
    }

    /** Whether the member's header agrees with the listing. Other programs trust one or the other. */
    private static boolean agrees(ZipArchiveEntry entry, ByteBuffer header, byte[] name) {
        int flags = header.getShort(6) & 0xFFFF;
        boolean encrypted = (flags & ENCRYPTED) != 0;
        return header.getInt(0) == HEADER
                && Arrays.equals(name, entry.getRawName())
                && (header.getShort(8) & 0xFFFF) == entry.getMethod()
                && encrypted == entry.getGeneralPurposeBit().usesEncryption()
                && ((flags & SIZES_FOLLOW) != 0
                        || agrees(entry.getCompressedSize(), header.getInt(18))
                                && agrees(entry.getSize(), header.getInt(22)));
    }

    private static boolean agrees(long size, int inHeader) {
        long said = inHeader & SIZE_ELSEWHERE;
        return said == size || said == SIZE_ELSEWHERE;
    }

    private static @Nullable Problem problem(ZipArchiveEntry entry) {
        int kind = (int) (entry.getExternalAttributes() >>> 16) & KIND;
        if (kind == LINK || (entry.getExternalAttributes() & REPARSE_POINT) != 0) {
            return Problem.of("zip-link");
        }
        if (kind != 0 && kind != PLAIN_FILE && kind != FOLDER) {
            return Problem.of("zip-special");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Problem.of("zip-locked");
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return method != null && READ.contains(method)
                ? null
                : Problem.of("zip-method", method == null ? entry.getMethod() : method);
    }

    /** Whether the member is ignored: a folder, a hidden file or a file of the operating system. */
    public boolean isPassedOver() {
        return isLeftBehind(name);
    }

    /** Whether a name is that of a folder, a hidden file or a file of the operating system. */
    static boolean isLeftBehind(String name) {
        return name.endsWith("/") || LEFT_BEHIND.matcher(name).matches();
    }

    private static String readable(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = entry.getNameSource() == NameSource.NAME && raw != null ? readable(raw) : entry.getName();
        return name.replace('\\', '/');
    }

    private static String readable(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            String latin = new String(name, StandardCharsets.ISO_8859_1);
            return latin.chars().anyMatch(c -> c >= 0x80 && c < 0xA0) ? new String(name, DOS) : latin;
        }
    }

    /** Reads bytes of the file in little-endian order. */
    static ByteBuffer bytes(FileWindow channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
