package org.gonghui.metrics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG document as a reader of XML sees it. */
public record Drawing(Document document) {

    /** Reads one that has nothing in it that runs or loads anything. */
    public static Drawing read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Drawing drawing = new Drawing(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
            assertThat(drawing.elements("*").stream().map(Element::getLocalName))
                    .isSubsetOf("svg", "title", "desc", "rect", "line", "circle", "text");
            assertThat(drawing.elements("*")).noneMatch(element -> IntStream.range(
                            0, element.getAttributes().getLength())
                    .mapToObj(at -> element.getAttributes().item(at).getNodeName())
                    .anyMatch(name -> name.startsWith("on") || name.contains("href") || name.equals("style")));
            return drawing;
        } catch (Exception broken) {
            throw new AssertionError(svg, broken);
        }
    }

    public List<Element> elements(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    public List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    public String text(String name) {
        return elements(name).get(0).getTextContent();
    }
}
