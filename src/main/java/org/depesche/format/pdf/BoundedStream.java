package org.depesche.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/** A stream of a PDF that unpacks itself within bounds, and never unpacks pictures. */
final class BoundedStream extends COSStream {

    /** Filters of text. The others unpack pictures. */
    private static final Set<COSName> FILTERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.CRYPT);

    private static final int MOST_FILTERS = 4;

    /** Unpacked bytes of a table of objects, six for each object, which takes a hundred in memory. */
    private static final int TABLE = 4 << 20;

    /** The width of a predictor's lines, for which memory is reserved. */
    private static final int WIDEST = 1 << 20;

    private final PdfBounds bounds;

    BoundedStream(RandomAccessReadView packed, PdfBounds bounds) throws IOException {
        super(null, packed);
        this.bounds = bounds;
    }

    /** None, because {@link #createView()} has applied them already. */
    @Override
    public @Nullable COSBase getFilters() {
        return null;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        return new RandomAccessReadBuffer(unpacked());
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        byte[] bytes = unpacked();
        // a stream without filters, which stays open as long as it is read
        return new COSStream(null, new RandomAccessReadView(new RandomAccessReadBuffer(bytes), 0, bytes.length))
                .createInputStream(options);
    }

    private byte[] unpacked() throws IOException {
        COSBase filters = getDictionaryObject(COSName.FILTER, COSName.F);
        byte[] bytes;
        try (InputStream packed = createRawInputStream()) {
            bytes = packed.readAllBytes();
        }
        if (filters instanceof COSName name) {
            return unpacked(bytes, name, 0);
        }
        if (filters instanceof COSArray names) {
            if (names.size() > MOST_FILTERS) {
                throw new IOException("A stream with " + names.size() + " filters");
            }
            for (int i = 0; i < names.size(); i++) {
                if (!(names.getObject(i) instanceof COSName name)) {
                    throw new IOException("A filter without a name");
                }
                bytes = unpacked(bytes, name, i);
            }
        }
        return bytes;
    }

    private byte[] unpacked(byte[] packed, COSName filter, int index) throws IOException {
        if (!FILTERS.contains(filter)) {
            throw new IOException("The filter of a picture: " + filter.getName());
        }
        COSBase parameters = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase own = parameters instanceof COSArray array ? array.getObject(index) : parameters;
        if (own instanceof COSDictionary predictor && predictor.getInt(COSName.COLUMNS, 1) > WIDEST) {
            throw new IOException("A predictor of very long lines");
        }
        Unpacked out = new Unpacked();
        FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(packed), out, this, index);
        return out.toByteArray();
    }

    /** Collects the unpacked bytes up to the limit. */
    private final class Unpacked extends ByteArrayOutputStream {

        private final int most = COSName.XREF.equals(getCOSName(COSName.TYPE)) ? TABLE : PdfBounds.STREAM;

        @Override
        public synchronized void write(int b) {
            count(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            count(length);
            super.write(bytes, offset, length);
        }

        private void count(int more) {
            if (count + more > most) {
                throw PdfBounds.tooLarge();
            }
            bounds.unpacked(more);
        }
    }
}
