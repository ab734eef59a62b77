/** Lists of addresses for those who crawl or keep copies: sitemaps, and ResourceSync, which is written in them. */
@NullMarked
package org.dossier.server.harvest.sitemap;

import org.jspecify.annotations.NullMarked;
