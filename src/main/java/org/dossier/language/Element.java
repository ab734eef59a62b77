package org.dossier.language;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.List;

/** An HTML element that stands around some words of a message: {@code <page>See it as it is today</page>} becomes a link. */
public final class Element {
    private final String name;
    private final List<Attribute> attributes;

    /** The value is escaped when it is written. */
    private record Attribute(String name, String value) {}

    private Element(String name, List<Attribute> attributes) {
        this.name = name;
        this.attributes = List.copyOf(attributes);
    }

    /** An {@code a} that leads to {@code href}. */
    public static Element link(String href) {
        return new Element("a", List.of(new Attribute("href", href)));
    }

    /** An element without attributes: {@code strong}. */
    public static Element named(String name) {
        return new Element(name, List.of());
    }

    /** The same with one more attribute. */
    public Element with(String attribute, String value) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(new Attribute(attribute, value));
        return new Element(name, more);
    }

    void open(TemplateOutput output) {
        output.writeContent("<" + name);
        for (Attribute attribute : attributes) {
            output.writeContent(" " + attribute.name() + "=\"");
            context(output, attribute.name());
            output.writeUserContent(attribute.value());
            output.writeContent("\"");
        }
        output.writeContent(">");
        within(output);
    }

    void close(TemplateOutput output) {
        output.writeContent("</" + name + ">");
    }

    private void context(TemplateOutput output, String attribute) {
        if (output instanceof HtmlTemplateOutput html) {
            html.setContext(name, attribute);
        }
    }

    private void within(TemplateOutput output) {
        if (output instanceof HtmlTemplateOutput html) {
            html.setContext(name, null);
        }
    }
}
