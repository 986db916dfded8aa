package org.gonghui.kit.bulk;

/**
 * A row of an upload that was read without a fault.
 *
 * @param rank rows of a lower rank are applied first, whatever their lines
 * @param line where it stands in the upload, from 1
 */
public record ImportRow<T>(int rank, long line, String key, T content) {}
