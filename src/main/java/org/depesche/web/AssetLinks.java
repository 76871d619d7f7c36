package org.depesche.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Looks up the versioned address only for links to style sheets, scripts and the icon. Spring would search all libraries
 * for every other link too, which took most of the time of a page with hundreds of links.
 */
@Configuration(proxyBeanMethods = false)
class AssetLinks {

    AssetLinks(SpringTemplateEngine templates) {
        templates.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String processLink(IExpressionContext context, String link) {
                String path = link.substring(
                        computeContextPath(context, link, Map.of()).length());
                boolean file =
                        Stream.of("/css/", "/js/", "/webjars/", "/icon.svg").anyMatch(path::startsWith);
                return file ? super.processLink(context, link) : link;
            }
        });
    }
}
