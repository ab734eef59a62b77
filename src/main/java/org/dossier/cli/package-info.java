/** The command line: commands, settings, progress, exit codes. */
@NullMarked
package org.dossier.cli;

import org.jspecify.annotations.NullMarked;
