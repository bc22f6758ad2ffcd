import { installAddressPolicy } from '$lib/trusted-types';

installAddressPolicy();
