package org.depesche.web.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depesche.web.DataSettings;
import org.depesche.web.ReaderLocale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The operator's texts in the data directory, such as {@code texts/imprint.de.md}. They are read for each page, so that
 * changes need no restart. Only "about" has a default text.
 */
@Component
public class SiteTexts {

    static final String ABOUT = "about";
    static final List<String> CODES = List.of(ABOUT, "imprint", "privacy");
    private static final int LONGEST = 256 << 10;

    private final Path folder;

    SiteTexts(DataSettings settings) {
        this.folder = settings.data().resolve("texts").toAbsolutePath().normalize();
    }

    /** The codes of the texts that exist. */
    public List<String> there() {
        return CODES.stream()
                .filter(code -> code.equals(ABOUT)
                        || ReaderLocale.LANGUAGES.stream()
                                .anyMatch(language -> Files.isRegularFile(file(code, language))))
                .toList();
    }

    /** The text in a language, else in another one; null if there is none. */
    @Nullable
    SiteText find(String code, Locale wanted) {
        List<Locale> languages = Stream.concat(Stream.of(wanted), ReaderLocale.LANGUAGES.stream())
                .toList();
        for (Locale language : languages) {
            Path file = file(code, language);
            if (Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    return text(language, in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return code.equals(ABOUT) ? ours(wanted) : null;
    }

    /** The file of a text. */
    Path file(String code, Locale language) {
        return folder.resolve(code + "." + language.getLanguage() + ".md");
    }

    private static SiteText ours(Locale language) {
        try (InputStream in =
                SiteTexts.class.getResourceAsStream("/texts/" + ABOUT + "." + language.getLanguage() + ".md")) {
            if (in == null) {
                throw new IllegalStateException("No text in " + language);
            }
            return text(language, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteText text(Locale language, InputStream in) throws IOException {
        String markdown = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        return SiteText.of(language, markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown);
    }
}
