package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.depesche.web.Feed;
import org.depesche.web.SiteAddress;
import org.depesche.web.Xml;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /opensearch.xml}: describes the search for the search bars of browsers. */
@Controller
class OpenSearchController {

    private static final String TERMS = "/search?q={searchTerms}";

    private final SiteAddress site;
    private final MessageSource messages;

    OpenSearchController(SiteAddress site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/opensearch.xml")
    ResponseEntity<byte[]> describe(HttpServletRequest request, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Xml xml = new Xml(bytes)) {
            xml.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
            xml.text("ShortName", "Depesche");
            xml.text("Description", messages.getMessage("web.motto", null, locale));
            xml.text("InputEncoding", "UTF-8");
            xml.text("Image", site.of("/icon.svg", request), "type", "image/svg+xml");
            xml.empty("Url", "type", "text/html", "template", site.of(TERMS, request));
            xml.empty("Url", "type", Feed.TYPE, "template", site.of("/feeds" + TERMS, request));
            String self = site.of("/opensearch.xml", request);
            xml.empty("Url", "type", "application/opensearchdescription+xml", "rel", "self", "template", self);
            xml.close("OpenSearchDescription");
        }
        return ResponseEntity.ok()
                .header("Content-Type", "application/opensearchdescription+xml;charset=UTF-8")
                .body(bytes.toByteArray());
    }
}
