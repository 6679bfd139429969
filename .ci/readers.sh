#!/usr/bin/env bash
# Names the fuzz targets of what reads bytes of others: files, tables, links, broken
# files, records of the store, requests.
echo FuzzDecode FuzzDecodeTable FuzzDecodeStatements FuzzDecodeLink FuzzFind FuzzSalvage FuzzUnpackEntry FuzzCardTexts FuzzHandler
