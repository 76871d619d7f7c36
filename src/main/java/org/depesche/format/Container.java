package org.depesche.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.MemoryLimitException;
import org.depesche.format.zip.OutOfBoundsException;
import org.depesche.format.zip.Packing;
import org.depesche.format.zip.TarMember;
import org.depesche.format.zip.TarMembers;
import org.depesche.format.zip.UnpackedFiles;
import org.depesche.format.zip.UnpackingBudget;
import org.depesche.format.zip.ZipListing;
import org.depesche.format.zip.ZipMember;
import org.jspecify.annotations.Nullable;

/**
 * A file that contains files: a ZIP or a TAR, packed or not, or one packed file, and those in it. It is unpacked to disk
 * within {@link Limits} and handed over afterwards, either as a whole or not at all if it exceeds the limits. An
 * unreadable member is refused alone.
 */
public final class Container {

    /** Receives the files of a container. */
    public interface Receiver {

        /** @param file its name starts with the names of container and folders: {@code archive.zip/2024/storm.txt} */
        void file(SourceFile file);

        /** Reports a file that cannot be read, or the container itself. */
        void refused(String name, Problem problem);
    }

    /** Files by which documents that are ZIPs are told: those of Office, EPUB, OpenDocument, Java and Pages. */
    private static final Set<String> OF_DOCUMENTS = Set.of(
            "[Content_Types].xml",
            "META-INF/container.xml",
            "META-INF/manifest.xml",
            "META-INF/MANIFEST.MF",
            "Index/Document.iwa");

    private final SourceFile file;
    private final Limits limits;
    private final Spool spool;
    private final UnpackingBudget budget;
    private final UnpackedFiles found = new UnpackedFiles();

    private Container(SourceFile file, Limits limits, Spool spool) {
        this.file = file;
        this.limits = limits;
        this.spool = spool;
        this.budget = new UnpackingBudget(limits.container(), file.size());
    }

    /** Whether a file is a container, whatever its name. Office documents, which are ZIPs too, are not. */
    public static boolean is(SourceFile file) {
        return Packing.of(file.headBytes()) != null;
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
            container.found.handOver(receiver::file, receiver::refused);
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

    private void unpack(String name, Spool.Part packed, int depth) throws IOException {
        int before = found.size();
        Packing packing = Objects.requireNonNull(Packing.of(packed.head()));
        switch (packing) {
            case ZIP -> unpackZip(name, packed, depth);
            case TAR -> unpackTar(name, packed, depth);
            case GZIP, BZIP2, XZ -> unpackOne(name, packed, packing, depth);
        }
        if (found.size() == before) {
            found.refuse(name, Problem.of("zip-empty"));
        }
        found.fold(name, before);
    }

    private void unpackZip(String name, Spool.Part zip, int depth) throws IOException {
        try (ZipListing listing = ZipListing.of(zip, budget)) {
            if (listing.members().stream().anyMatch(member -> OF_DOCUMENTS.contains(member.name()))) {
                budget.file();
                takeFile(name, zip);
                return;
            }
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
    }

    private void unpackMember(String name, ZipMember member, ZipListing listing, int depth) throws IOException {
        if (member.problem() != null) {
            found.refuse(name, member.problem());
            return;
        }
        budget.refuseGrowth(member.entry().getCompressedSize(), member.entry().getSize());
        Spool.Part nested = null;
        try (InputStream in = listing.open(member, budget)) {
            nested = take(name, member.entry().getSize(), in, depth);
        } catch (IOException | IllegalArgumentException e) {
            // not the disk: Spool reports that otherwise
            found.refuse(name, Problem.of("zip-damaged"));
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

    private void unpackTar(String name, Spool.Part tar, int depth) {
        try (TarMembers members = TarMembers.of(tar, budget)) {
            for (TarMember member = members.next(); member != null; member = members.next()) {
                if (member.isPassedOver()) {
                    continue;
                }
                budget.file();
                String whole = name + "/" + member.name();
                if (member.problem() != null) {
                    found.refuse(whole, member.problem());
                    continue;
                }
                Spool.Part nested = take(whole, member.size(), budget.counted(members.content()), depth);
                if (nested != null) {
                    unpackNested(whole, nested, depth + 1);
                }
            }
        } catch (IOException e) {
            throw new UnreadableException(Problem.of("packed-broken", Packing.TAR));
        }
    }

    /** Unpacks a packed file: one article, a TAR, or another packed file. */
    private void unpackOne(String name, Spool.Part packed, Packing packing, int depth) throws IOException {
        Spool.Part content;
        try (InputStream in = budget.counted(packing.open(packed.open()))) {
            content = spool.append(in);
        } catch (MemoryLimitException e) {
            throw new UnreadableException(Problem.of("zip-method", packing));
        } catch (IOException e) {
            throw new UnreadableException(Problem.of("packed-broken", packing));
        }
        Packing inner = Packing.of(content.head());
        if (inner == null) {
            budget.file();
            takeFile(name + "/" + Packing.contentOf(name), content);
        } else if (!inner.isOfOneFile()) {
            unpack(name, content, depth);
        } else if (depth < limits.container().depth()) {
            unpackNested(name + "/" + Packing.contentOf(name), content, depth + 1);
        } else {
            found.refuse(name, Problem.of("zip-deep", limits.container().depth() + 1));
        }
    }

    /** Takes a file, or returns it if it is a container that is to be unpacked in turn. */
    private Spool.@Nullable Part take(String name, long size, InputStream content, int depth) throws IOException {
        InputStream in = new BufferedInputStream(content, SourceFile.HEAD);
        in.mark(SourceFile.HEAD);
        boolean container = Packing.of(in.readNBytes(SourceFile.HEAD)) != null;
        in.reset();
        if (!container) {
            if (size > limits.file().toBytes()) {
                refuseLarge(name, size);
            } else {
                found.add(name, spool.append(in));
            }
        } else if (depth < limits.container().depth()) {
            return spool.append(in);
        } else {
            found.refuse(name, Problem.of("zip-deep", limits.container().depth() + 1));
        }
        return null;
    }

    private void takeFile(String name, Spool.Part content) {
        if (content.size() > limits.file().toBytes()) {
            refuseLarge(name, content.size());
        } else {
            found.add(name, content);
        }
    }

    private void refuseLarge(String name, long size) {
        found.refuse(
                name,
                Problem.of("zip-member-large", Limits.megabytes(limits.file().toBytes()), Limits.megabytes(size)));
    }

    /** A nested container that cannot be opened is refused alone. */
    private void unpackNested(String name, Spool.Part packed, int depth) throws IOException {
        int before = found.size();
        try {
            unpack(name, packed, depth);
        } catch (UnreadableException e) {
            found.cutTo(before);
            found.refuse(name, e.problem());
        }
    }
}
