package org.depesche.api;

import java.io.UncheckedIOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploads; their runs report the results. */
@RestController("apiUploadController")
class UploadResourceController {

    /** The run of an upload. */
    record UploadResource(long id, String url) {}

    private final Uploads uploads;
    private final Clock clock;

    UploadResourceController(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadResource> take(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam @Nullable String published,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String language,
            @RequestParam(defaultValue = "clear") String publish,
            Principal sender) {
        Publishing publishing =
                Publishing.of(publish).orElseThrow(() -> ProblemException.ofField("publish", "publish"));
        Defaults defaults = defaults(published, source, language, publishing);
        long run = take(files, defaults, sender);
        String url = RunResourceController.PATH + "/" + run;
        return ResponseEntity.accepted().location(URI.create(url)).body(new UploadResource(run, url));
    }

    private long take(List<MultipartFile> files, Defaults defaults, Principal sender) {
        try {
            return uploads.accept(files.stream().map(UploadedFile::of).toList(), defaults, sender.getName());
        } catch (UncheckedIOException e) {
            throw new ProblemException(ApiProblem.of(400, "broken-off"));
        }
    }

    private Defaults defaults(
            @Nullable String published, @Nullable String source, @Nullable String language, Publishing publishing) {
        // Checked one by one, to name the wrong parameter.
        try {
            Defaults.of(published, null, null, publishing, clock.getZone());
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField("published", "date", AnalysisRequest.shortened(String.valueOf(published)));
        }
        try {
            return Defaults.of(published, source, language, publishing, clock.getZone());
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField("language", "language", AnalysisRequest.shortened(String.valueOf(language)));
        }
    }
}
