package org.depesche.format.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.depesche.format.Limits;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.Spool;
import org.depesche.format.UnreadableException;
import org.depesche.format.zip.OutOfBoundsException;
import org.depesche.format.zip.UnpackingBudget;
import org.depesche.format.zip.ZipListing;
import org.depesche.format.zip.ZipMember;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureType;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A document that is a ZIP of parts. Only the parts that are asked for are unpacked, never macros or embedded files.
 */
final class OfficePackage implements Closeable {

    /** The bytes of all parts that are read: text with a hundred bytes of mark-up a letter. */
    private static final DataSize MOST = DataSize.ofMegabytes(128);

    /** The bytes of all pictures, which are held in memory until the article is stored. */
    private static final DataSize MOST_OF_PICTURES = DataSize.ofMegabytes(64);

    private static final Limits.Containers BOUNDS = new Limits.Containers(
            10_000, MOST, MOST, 1, 0, Duration.ofSeconds(60), Duration.ofSeconds(30), 1, Duration.ZERO);

    /** The source of a part that is read. */
    @FunctionalInterface
    interface Reading {
        void of(InputStream in) throws IOException;
    }

    private final Spool spool;
    private final ZipListing listing;
    private final UnpackingBudget budget;
    private final UnpackingBudget budgetOfPictures = new UnpackingBudget(BOUNDS, 0);
    private final String kind;
    private final Map<String, ZipMember> parts = new HashMap<>();
    private final Map<String, Optional<PictureFile>> pictures = new HashMap<>();
    private long leftForPictures = MOST_OF_PICTURES.toBytes();

    private OfficePackage(Spool spool, ZipListing listing, UnpackingBudget budget, String kind) {
        this.spool = spool;
        this.listing = listing;
        this.budget = budget;
        this.kind = kind;
        listing.members().forEach(member -> parts.putIfAbsent(key(member.name()), member));
    }

    /**
     * @param kind the name of the format for the messages; null if it may be any ZIP
     * @throws UnreadableException if it is no ZIP, or a damaged one
     */
    static OfficePackage open(SourceFile file, @Nullable String kind) throws IOException {
        Spool spool = Spool.open();
        try (InputStream in = file.open()) {
            Spool.Part part = spool.append(in);
            UnpackingBudget budget = new UnpackingBudget(BOUNDS, 0);
            return new OfficePackage(spool, ZipListing.of(part, budget), budget, kind == null ? "ZIP" : kind);
        } catch (UnreadableException e) {
            spool.close();
            throw new UnreadableException(
                    kind == null ? Problem.of("foreign-archive", "ZIP") : Problem.of("office-broken", kind));
        } catch (OutOfBoundsException e) {
            spool.close();
            throw tooLarge();
        } catch (RuntimeException | IOException e) {
            spool.close();
            throw e;
        }
    }

    /** Whether there is a part with this name, or one in a folder whose name ends with a slash. */
    boolean has(String name) {
        String key = key(name);
        return name.endsWith("/")
                ? parts.keySet().stream().anyMatch(part -> part.startsWith(key))
                : parts.containsKey(key);
    }

    /**
     * Reads a part, if there is one.
     *
     * @throws UnreadableException if it is damaged, locked or too large
     */
    void read(String name, Reading reading) throws IOException {
        ZipMember part = parts.get(key(name));
        if (part == null) {
            return;
        }
        if (part.problem() != null) {
            throw new UnreadableException(part.problem());
        }
        try (InputStream in = listing.open(part, budget)) {
            reading.of(in);
        } catch (OutOfBoundsException e) {
            throw tooLarge();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(Problem.of("office-broken", kind));
        }
    }

    /** Visits a part that is XML, if there is one. */
    void visit(String name, XmlVisitor visitor) throws IOException {
        read(name, in -> OfficeXml.visit(in, kind, visitor));
    }

    /** Visits a part without which the document is read all the same, as far as it is sound. */
    void visitLoosely(String name, XmlVisitor visitor) throws IOException {
        try {
            visit(name, visitor);
        } catch (UnreadableException e) {
            // it says nothing that the text needs
        }
    }

    /** A picture of a kind that is read; null if there is none of this name, or it is too large, or too many precede it. */
    @Nullable
    PictureFile picture(String name) {
        return pictures.computeIfAbsent(key(name), this::loaded).orElse(null);
    }

    private Optional<PictureFile> loaded(String key) {
        ZipMember part = parts.get(key);
        long size = part == null || part.problem() != null
                ? Long.MAX_VALUE
                : part.entry().getSize();
        if (part == null
                || size > Math.min(PictureFile.MOST_BYTES, leftForPictures)
                || PictureType.of(content(part, PictureType.HEAD)) == null) {
            return Optional.empty();
        }
        leftForPictures -= size;
        return Optional.of(PictureFile.of(part.name(), content(part, PictureFile.MOST_BYTES)));
    }

    /** The first bytes of a picture; none if it is damaged. */
    private byte[] content(ZipMember part, int most) {
        try (InputStream in = listing.open(part, budgetOfPictures)) {
            return in.readNBytes(most);
        } catch (OutOfBoundsException | IOException | IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException(Problem.of("office-large", MOST.toMegabytes()));
    }

    /** Names of parts differ in nothing but capitals and slashes between programs. */
    private static String key(@Nullable String name) {
        String key = name == null ? "" : SmallLetters.of(name.replace('\\', '/'));
        return key.startsWith("/") ? key.substring(1) : key;
    }

    @Override
    public void close() throws IOException {
        listing.close();
        spool.close();
    }
}
