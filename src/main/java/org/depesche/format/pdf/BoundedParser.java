package org.depesche.format.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Parses a PDF whose streams unpack within bounds. Opens files without a password, and with the empty one. */
final class BoundedParser extends PDFParser {

    /**
     * Packed bytes of a stream of objects in a damaged file. PDFBox searches such files for objects with a parser of its
     * own, whose streams are not bounded; writers pack a few hundred objects, some ten thousand bytes.
     */
    private static final int SEARCHED = 128 << 10;

    private final PdfBounds bounds;
    private boolean parsing;
    private long start;
    private long length;

    BoundedParser(byte[] bytes, PdfBounds bounds) throws IOException {
        super(new BoundedBytes(bytes, bounds), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.bounds = bounds;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        parsing = true;
        try {
            super.parseCOSStream(dictionary);
        } finally {
            parsing = false;
        }
        BoundedStream stream = new BoundedStream(new RandomAccessReadView(source, start, length), bounds);
        dictionary.forEach(stream::setItem);
        stream.setKey(dictionary.getKey());
        return stream;
    }

    @Override
    public RandomAccessReadView createRandomAccessReadView(long from, long bytes) throws IOException {
        if (!parsing && bytes > SEARCHED) {
            throw new IOException("A stream of " + bytes + " bytes in a damaged file");
        }
        start = from;
        length = bytes;
        return new RandomAccessReadView(source, from, bytes);
    }
}
