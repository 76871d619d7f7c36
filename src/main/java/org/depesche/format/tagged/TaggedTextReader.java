package org.depesche.format.tagged;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DateText;
import org.depesche.format.SourceFile;
import org.depesche.format.manuscript.DocumentDraft.DocumentReader;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.OfficeDocument;
import org.depesche.format.manuscript.OfficeProperties;
import org.depesche.format.readers.LayoutTags;
import org.jspecify.annotations.Nullable;

/** Reads XPress Tags and InDesign Tagged Text, whose style sheets newsrooms name by the parts of an article. */
public record TaggedTextReader(DateText dates) implements DocumentReader {

    /** The letters of XPress by their number, or of InDesign by the system, which need not be those of the computer. */
    private static final Pattern LETTERS = Pattern.compile(
            "\\s{0,20}(?:<v[\\d.]{1,8}>)?<(?:(?<mac>e0|(?:ASCII|ANSI)-MAC)|(?<windows>e1|(?:ASCII|ANSI)-WIN))>");

    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    @Override
    public boolean reads(SourceFile file) {
        return LayoutTags.begin(file.visibleHead());
    }

    @Override
    public OfficeDocument document(SourceFile file) {
        DocumentWriter writer = new DocumentWriter();
        boolean inDesign =
                !file.visibleHead().startsWith("<v") && !file.visibleHead().startsWith("<e");
        Charset stated = letters(file);
        String text = stated == null ? file.text() : new String(file.bytes(), stated);
        Charset letters = stated == null ? WINDOWS : stated;
        for (String line : BREAK.split(text)) {
            TaggedLine read = inDesign ? TaggedLine.ofInDesign(line) : TaggedLine.ofXPress(line, letters);
            read.writeTo(writer);
        }
        return OfficeDocument.of(writer, new OfficeProperties(), DocumentWriter.ofMargins());
    }

    /** The letters that the file states; null if it states none. */
    private static @Nullable Charset letters(SourceFile file) {
        Matcher letters = LETTERS.matcher(file.visibleHead());
        if (!letters.lookingAt()) {
            return null;
        }
        return letters.group("mac") == null ? WINDOWS : MAC;
    }
}
