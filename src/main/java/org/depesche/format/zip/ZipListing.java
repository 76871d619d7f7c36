package org.depesche.format.zip;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ProxyInputStream;
import org.depesche.format.FileWindow;
import org.depesche.format.Problem;
import org.depesche.format.Spool;
import org.depesche.format.UnreadableException;

/**
 * The listing at the end of a ZIP, and its members. Only the listing counts: bytes that it does not refer to are
 * ignored, and a member is refused if its own header differs.
 */
public final class ZipListing implements Closeable {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** The value of a number that does not fit and is stored elsewhere. */
    private static final int ELSEWHERE = 0xFFFF;

    private final ZipFile zip;
    private final List<ZipMember> members;

    private ZipListing(ZipFile zip, List<ZipMember> members) {
        this.zip = zip;
        this.members = members;
    }

    /** @throws UnreadableException if the ZIP is incomplete or malicious */
    public static ZipListing of(Spool.Part part, UnpackingBudget budget) throws IOException {
        int expected = count(part, budget);
        ZipFile zip = open(part.channel(), budget);
        try {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (expected != ELSEWHERE && expected != entries.size()) {
                throw new UnreadableException(Problem.of("zip-broken"));
            }
            budget.members(entries.size());
            List<ZipMember> members = new ArrayList<>(entries.size());
            FileWindow headers = part.channel();
            for (ZipArchiveEntry entry : entries) {
                members.add(ZipMember.of(entry, headers));
            }
            refuseOverlaps(members);
            return new ZipListing(zip, members);
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    /** The stated number of members; {@link #ELSEWHERE} for very many. */
    private static int count(Spool.Part part, UnpackingBudget budget) throws IOException {
        int length = (int) Math.min(part.size(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = ZipMember.bytes(part.channel(), part.size() - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                int disk = tail.getShort(at + 4) & 0xFFFF;
                if (disk != 0 && disk != ELSEWHERE) {
                    throw new UnreadableException(Problem.of("zip-split"));
                }
                return tail.getShort(at + 10) & 0xFFFF;
            }
        }
        throw new UnreadableException(Problem.of("zip-cut-off", wholeMembers(part, budget)));
    }

    private static ZipFile open(FileWindow window, UnpackingBudget budget) {
        window.allow(budget.mostBytesOfAList());
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(window)
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .setUseUnicodeExtraFields(true)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            window.allow(Long.MAX_VALUE);
            return zip;
        } catch (IOException | RuntimeException e) {
            if (e.getCause() instanceof FileWindow.TooMuchException) {
                throw budget.tooMany();
            }
            // the library throws these exceptions on some damages
            throw new UnreadableException(Problem.of("zip-broken"));
        }
    }

    /** Refuses members that share bytes. No honest program writes them; a small ZIP grows beyond limits by them. */
    private static void refuseOverlaps(List<ZipMember> members) {
        List<ZipMember> inOrder = new ArrayList<>(members);
        inOrder.sort(Comparator.comparingLong(ZipMember::start));
        long end = 0;
        for (ZipMember member : inOrder) {
            if (member.start() < end) {
                throw new UnreadableException(Problem.of("zip-overlap"));
            }
            end = member.end();
        }
    }

    /** Counts the complete members of a ZIP that breaks off. */
    private static int wholeMembers(Spool.Part part, UnpackingBudget budget) throws IOException {
        int whole = 0;
        try (InputStream in = part.open();
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1)) {
            InputStream counted = budget.counted(zip);
            byte[] buffer = new byte[64 << 10];
            while (zip.getNextEntry() != null) {
                budget.members(1);
                while (counted.read(buffer) >= 0) {}
                whole++;
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return whole;
        }
        return whole;
    }

    public List<ZipMember> members() {
        return members;
    }

    /** The unpacked content. Reading fails if it is damaged or its length differs from the listing. */
    public InputStream open(ZipMember member, UnpackingBudget budget) throws IOException {
        ZipArchiveEntry entry = member.entry();
        CheckedInputStream checked = new CheckedInputStream(budget.counted(zip.getInputStream(entry)), new CRC32());
        return new ProxyInputStream(checked) {
            private long read;

            @Override
            protected void afterRead(int count) throws IOException {
                read += Math.max(0, count);
                boolean wrong = count < 0
                        && (read < entry.getSize() || checked.getChecksum().getValue() != entry.getCrc());
                if (wrong || read > entry.getSize()) {
                    throw new IOException("Not what the list of contents says");
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
