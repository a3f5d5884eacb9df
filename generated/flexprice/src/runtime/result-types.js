// Crosswalk's run time. SPDX-License-Identifier: MIT-0
export {};
