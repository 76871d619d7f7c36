package org.depesche.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Lets only links to style sheets, scripts and the icon be looked up for the address that carries their version. Of any
 * other link a look through all libraries says that no file is there: of the hundreds on a page it took most of the
 * time.
 */
@Configuration(proxyBeanMethods = false)
class FileLinks {

    FileLinks(SpringTemplateEngine templates) {
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
