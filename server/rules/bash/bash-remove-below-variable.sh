#!/bin/bash
# ruleid: bash-remove-below-variable
rm -rf "$BUILD_DIR/"*
# ruleid: bash-remove-below-variable
rm -rf ${CACHE}/*
# ok: bash-remove-below-variable
rm -rf "${BUILD_DIR:?}/"*
# ok: bash-remove-below-variable
rm -rf "$BUILD_DIR"
# ok: bash-remove-below-variable
rm -rf "$BUILD_DIR/objects"
