package org.gonghui.kit.sync;

import java.net.URI;

/**
 * A resource of a sibling service that this service keeps a copy of.
 *
 * @param feed name under which the position is kept, such as {@code registry.body}
 * @param source base address of the sibling
 * @param resource as the feed names it, such as {@code body}
 * @param collection as the path names it, such as {@code bodies}
 * @param key member of the document that is the resource's key, such as {@code code}
 */
public record FollowedResource(String feed, URI source, String resource, String collection, String key) {}
