package org.depesche.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.io.input.ProxyInputStream;
import org.depesche.format.zip.UnpackingBudget;
import org.depesche.format.zip.ZipListing;
import org.depesche.format.zip.ZipMember;
import org.jspecify.annotations.Nullable;

/**
 * A file that contains files: a ZIP, and the ZIPs in it. It is unpacked to disk within {@link Limits} and handed over
 * afterwards, either as a whole or not at all if it exceeds the limits. An unreadable member is refused alone.
 */
public final class Container {

    /** Receives the files of a container. */
    public interface Receiver {

        /** @param file its name starts with the names of container and folders: {@code archive.zip/2024/storm.txt} */
        void file(SourceFile file);

        /** Reports a file that cannot be read, or the container itself. */
        void refused(String name, Problem problem);
    }

    /** Documents that are ZIPs, by a file in each of them. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "[Content_Types].xml", "Microsoft Office",
            "META-INF/container.xml", "EPUB",
            "META-INF/manifest.xml", "OpenDocument",
            "META-INF/MANIFEST.MF", "JAR");

    /** Problems that are reported once if all members have them. */
    private static final Set<String> FOLDED = Set.of("format.problem.zip-locked", "format.problem.zip-method");

    private final SourceFile file;
    private final Limits limits;
    private final Spool spool;
    private final UnpackingBudget budget;
    private final List<Found> found = new ArrayList<>();

    /** An unpacked file, or a problem. */
    private record Found(
            String name,
            Spool.@Nullable Part part,
            @Nullable Problem problem) {}

    private Container(SourceFile file, Limits limits, Spool spool) {
        this.file = file;
        this.limits = limits;
        this.spool = spool;
        this.budget = new UnpackingBudget(limits.container(), file.size());
    }

    /** Whether a file is a container, whatever its name. Office documents, which are ZIPs too, are not. */
    public static boolean is(SourceFile file) {
        return is(file.headBytes());
    }

    private static boolean is(byte[] head) {
        boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] <= 7 && head[3] == head[2] + 1;
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return zip && !start.startsWith("[Content_Types].xml", 30) && !start.startsWith("mimetype", 30);
    }

    /**
     * Hands over all files in the container's order, or refuses the container as a whole if it exceeds the limits.
     * Takes long, so no transaction should be open.
     *
     * @param spool holds the files until it is closed
     * @throws UncheckedIOException if the container's own bytes cannot be read
     * @throws DiskFullException if the disk is full
     */
    public static void unpack(SourceFile file, Limits limits, Spool spool, Receiver receiver) {
        Container container = new Container(file, limits, spool);
        try {
            container.unpack();
            container.handOver(receiver);
        } catch (UnreadableException e) {
            receiver.refused(file.name(), e.problem());
        } catch (OutOfBoundsException e) {
            receiver.refused(file.name(), e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack() throws IOException {
        long most = limits.container().unpacked().toBytes();
        if (file.size() > most) {
            throw new UnreadableException(Problem.of("zip-size", Limits.megabytes(most)));
        }
        try (InputStream in = budget.counted(file.open())) {
            unpack(file.name(), spool.append(in), 0);
        }
    }

    private void handOver(Receiver receiver) {
        for (Found one : found) {
            if (one.part != null) {
                receiver.file(SourceFile.of(one.name, one.part.size(), one.part::open));
            } else if (one.problem != null) {
                receiver.refused(one.name, one.problem);
            }
        }
    }

    private void unpack(String name, Spool.Part zip, int depth) throws IOException {
        int before = found.size();
        try (ZipListing listing = ZipListing.of(zip, budget)) {
            refuseDocuments(listing);
            budget.refuseMoreThanIsLeft(listing.members().stream()
                    .filter(this::isToBeUnpacked)
                    .mapToLong(member -> member.entry().getSize())
                    .sum());
            for (ZipMember member : listing.members()) {
                if (!member.isPassedOver()) {
                    budget.file();
                    unpackMember(name + "/" + member.name(), member, listing, depth);
                }
            }
        }
        if (found.size() == before) {
            refuse(name, Problem.of("zip-empty"));
        }
        fold(name, before);
    }

    private static void refuseDocuments(ZipListing listing) {
        for (ZipMember member : listing.members()) {
            String kind = DOCUMENTS.get(member.name());
            if (kind != null) {
                throw new UnreadableException(Problem.of("foreign", kind));
            }
        }
    }

    /** Joins the problems of all members into one if they are the same, such as a password. */
    private void fold(String name, int from) {
        List<Found> of = found.subList(from, found.size());
        Problem first = of.getFirst().problem;
        if (first != null
                && FOLDED.contains(first.key())
                && of.size() > 1
                && of.stream().allMatch(one -> first.equals(one.problem))) {
            of.clear();
            refuse(name, first);
        }
    }

    private void unpackMember(String name, ZipMember member, ZipListing listing, int depth) throws IOException {
        if (member.problem() != null) {
            refuse(name, member.problem());
            return;
        }
        budget.refuseGrowth(member.entry().getCompressedSize(), member.entry().getSize());
        Spool.Part nested = null;
        try (InputStream in = new BufferedInputStream(content(member, listing), SourceFile.HEAD)) {
            in.mark(SourceFile.HEAD);
            boolean container = is(in.readNBytes(SourceFile.HEAD));
            in.reset();
            if (!container) {
                takeFile(name, member, in);
            } else if (depth < limits.container().depth()) {
                nested = spool.append(in);
            } else {
                refuse(name, Problem.of("zip-deep", limits.container().depth() + 1));
            }
        } catch (IOException | IllegalArgumentException e) {
            // not the disk: Spool reports that otherwise
            refuse(name, Problem.of("zip-damaged"));
        }
        if (nested != null) {
            unpackNested(name, nested, depth + 1);
        }
    }

    private boolean isToBeUnpacked(ZipMember member) {
        return !member.isPassedOver()
                && member.problem() == null
                && member.entry().getSize() <= limits.file().toBytes();
    }

    private void takeFile(String name, ZipMember member, InputStream in) throws IOException {
        long most = limits.file().toBytes();
        if (member.entry().getSize() > most) {
            refuse(
                    name,
                    Problem.of(
                            "zip-member-large",
                            Limits.megabytes(most),
                            Limits.megabytes(member.entry().getSize())));
        } else {
            found.add(new Found(name, spool.append(in), null));
        }
    }

    /** A nested ZIP that cannot be opened is refused alone. */
    private void unpackNested(String name, Spool.Part zip, int depth) throws IOException {
        try {
            unpack(name, zip, depth);
        } catch (UnreadableException e) {
            refuse(name, e.problem());
        }
    }

    private void refuse(String name, Problem problem) {
        found.add(new Found(name, null, problem));
    }

    /** The content of a member. Reading fails if it is damaged or its length differs from the listing. */
    private InputStream content(ZipMember member, ZipListing listing) throws IOException {
        ZipArchiveEntry entry = member.entry();
        CheckedInputStream checked = new CheckedInputStream(budget.counted(listing.open(member)), new CRC32());
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
}
