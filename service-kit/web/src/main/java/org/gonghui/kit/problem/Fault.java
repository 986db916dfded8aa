package org.gonghui.kit.problem;

import org.gonghui.kit.text.Text;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: a JSON pointer into the body ({@code /name/zh}, empty for the whole), {@code ?name} for a
 *     parameter, {@code Name:} for a header
 * @param code stable and for programs, such as {@code required} or {@code unknown_field}
 */
public record Fault(String pointer, String code, Text detail) {}
